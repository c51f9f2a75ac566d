import { ownExerciseLimits } from '../../../clinical';

/** Pixels of the longer side: enough for a handout, small enough for a record. */
const longestSide = 1000;
/** A photograph out of a camera has up to 20 MB; what is larger would only fill the memory of a tablet. */
const largestFile = 40_000_000;
const kinds = ['image/jpeg', 'image/png', 'image/webp'];
/** The best picture that fits, tried in this order. */
const qualities = [0.85, 0.75, 0.65, 0.55, 0.45];
const shrinking = [1, 0.8, 0.64, 0.5];

/** What the file chooser offers. */
export const acceptedPhotos = kinds.join(',');

export type PreparedPhoto = { readonly photo: string } | { readonly problem: string };

/**
 * Makes a photograph small enough for the record: at most 1000 pixels and about 150 kB, as JPEG. It is drawn anew, so that
 * nothing but the picture remains: neither the place nor the time nor the device that a camera writes into its files.
 * Never rejects: what cannot be read is said in words.
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  if (!kinds.includes(file.type)) {
    return { problem: 'This file is not a photograph that can be shown here. Choose a JPEG, PNG or WebP picture.' };
  }
  if (file.size > largestFile) {
    return { problem: 'This picture is larger than 40 MB. Choose a smaller one, or a screenshot of it.' };
  }
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return {
      problem: 'This file could not be read as a picture: it may be damaged. Choose another, or take it again.',
    };
  }
  try {
    const photo = fitting(picture);
    return photo ? { photo } : { problem: 'This picture could not be made small enough. Choose another one.' };
  } finally {
    picture.close();
  }
}

function fitting(picture: ImageBitmap): string | undefined {
  const whole = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  for (const shrunk of shrinking) {
    const canvas = drawn(picture, whole * shrunk);
    // A tablet that is short of memory gives nothing to draw on, and an empty canvas would be a black photograph.
    if (!canvas) return undefined;
    for (const quality of qualities) {
      const photo = canvas.toDataURL('image/jpeg', quality);
      if (photo.startsWith('data:image/jpeg;') && photo.length <= ownExerciseLimits.photo) return photo;
    }
  }
  return undefined;
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // What is transparent becomes paper, not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
