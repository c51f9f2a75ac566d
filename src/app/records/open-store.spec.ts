import { openStore } from './open-store';

describe('openStore', () => {
  it('opens the record of this browser', async () => {
    const open = spyOn(indexedDB, 'open').and.throwError(new DOMException('', 'SecurityError'));
    await expectAsync(openStore()).toBeRejectedWith(jasmine.objectContaining({ reason: 'refused' }));
    expect(open).toHaveBeenCalledOnceWith('keel', 10);
  });
});
