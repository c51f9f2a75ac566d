import { unnamedAuthor } from '../../state/session/session.slice';

/** Who signed, on paper: where nobody has said a name there is a line to write it on. */
export const nameOnPaper = (by: string): string => (by === unnamedAuthor ? '_'.repeat(24) : by);

/** 'by Robin Vale'; empty where nobody has said a name and the paper is signed elsewhere. */
export const byWhom = (by: string): string => (by === unnamedAuthor ? '' : `by ${by}`);
