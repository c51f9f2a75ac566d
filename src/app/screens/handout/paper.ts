/** The papers of the world's printers, in millimetres. */
export const papers = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'US Letter', width: 215.9, height: 279.4 },
} as const;
export type PaperId = keyof typeof papers;

/** 14 pt is recommended, 12 the least, 18 is large print. */
export const textSizes = [
  { points: 12, name: 'Small, 12 pt' },
  { points: 14, name: 'Normal, 14 pt' },
  { points: 18, name: 'Large print, 18 pt' },
] as const;
export type TextSize = (typeof textSizes)[number]['points'];

const paperKey = 'keel.paper';

/** The paper of this device: as last chosen, or else as is usual where its language is spoken. */
export function paperOfDevice(storage: Pick<Storage, 'getItem'>, languages: readonly string[]): PaperId {
  const kept = storage.getItem(paperKey);
  if (kept === 'a4' || kept === 'letter') return kept;
  return languages[0] !== undefined && /^(en-US|en-CA|es-MX|es-US|fil)/.test(languages[0]) ? 'letter' : 'a4';
}

export function keepPaper(storage: Pick<Storage, 'setItem'>, paper: PaperId): void {
  storage.setItem(paperKey, paper);
}
