import type { IsoInstant } from '../clinical/index';

/** The instant it is on this device, in UTC. */
export const systemClock = (): IsoInstant => new Date().toISOString();
