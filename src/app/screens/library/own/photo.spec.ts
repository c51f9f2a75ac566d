import { ownExerciseLimits } from '../../../clinical';
import { preparePhoto } from './photo';

/** A picture that does not compress well, as a photograph does not. */
async function aPicture(width: number, height: number, kind = 'image/jpeg', draw = noise): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind, 0.95));
  if (!blob) throw new Error('no picture');
  return new File([blob], 'photo', { type: kind });
}

function noise(context: CanvasRenderingContext2D, width: number, height: number): void {
  const pixels = context.createImageData(width, height);
  // A fixed sequence, so that every run sees the same picture.
  let seed = 7;
  for (let index = 0; index < pixels.data.length; index++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    pixels.data[index] = index % 4 === 3 ? 255 : seed % 256;
  }
  context.putImageData(pixels, 0, 0);
}

async function prepared(
  file: File,
): Promise<{ photo: string; width: number; height: number; pixel: readonly number[] }> {
  const result = await preparePhoto(file);
  if (!('photo' in result)) throw new Error(result.problem);
  const bitmap = await createImageBitmap(await (await fetch(result.photo)).blob());
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const pixel = [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
  return { photo: result.photo, width: bitmap.width, height: bitmap.height, pixel };
}

const problemOf = async (file: File) => {
  const result = await preparePhoto(file);
  return 'problem' in result ? result.problem : undefined;
};

describe('preparing a photograph', () => {
  it('makes a large one small enough for the record, and keeps its shape', async () => {
    const { photo, width, height } = await prepared(await aPicture(2400, 1200));
    expect(photo).toMatch(/^data:image\/jpeg;base64,/);
    expect(photo.length).toBeLessThanOrEqual(ownExerciseLimits.photo);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1000);
    expect(width / height).toBeCloseTo(2, 1);
  });

  it('leaves a small one as large as it is', async () => {
    const { width, height } = await prepared(await aPicture(120, 80, 'image/png'));
    expect([width, height]).toEqual([120, 80]);
  });

  it('puts paper behind what is transparent', async () => {
    const { pixel } = await prepared(await aPicture(40, 40, 'image/png', () => undefined));
    expect(pixel.slice(0, 3)).toEqual([255, 255, 255]);
  });

  it('keeps nothing that a camera wrote beside the picture', async () => {
    const file = await aPicture(60, 40);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const note = new TextEncoder().encode('Exif\0\0GPS 59.33 N 18.06 E');
    const length = note.length + 2;
    // An APP1 segment right after the start of the image, as cameras write it.
    const tagged = new File(
      [bytes.slice(0, 2), new Uint8Array([0xff, 0xe1, length >> 8, length & 255]), note, bytes.slice(2)],
      'photo',
      { type: 'image/jpeg' },
    );
    expect(await tagged.text()).toContain('GPS');
    const { photo } = await prepared(tagged);
    expect(atob(photo.split(',')[1] ?? '')).not.toContain('GPS');
  });

  it('takes no black picture where there is nothing to draw on', async () => {
    const file = await aPicture(60, 40);
    spyOn(HTMLCanvasElement.prototype, 'getContext').and.returnValue(null);
    expect(await problemOf(file)).toContain('could not be made small enough');
  });

  it('says calmly what is wrong with a file that is no picture, and what to do', async () => {
    expect(await problemOf(new File(['Dear colleague,'], 'letter.pdf', { type: 'application/pdf' }))).toContain(
      'Choose a JPEG, PNG or WebP picture.',
    );
    expect(await problemOf(new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' }))).toContain('JPEG, PNG or WebP');
    expect(await problemOf(new File(['no picture'], 'a.jpg', { type: 'image/jpeg' }))).toContain('could not be read');
    const huge = new File([''], 'a.jpg', { type: 'image/jpeg' });
    spyOnProperty(huge, 'size').and.returnValue(50_000_000);
    expect(await problemOf(huge)).toContain('40 MB');
  });
});
