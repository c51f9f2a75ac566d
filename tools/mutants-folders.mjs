/** The folders whose mutants are made, and whose specifications are asked about them. */
export const folders = (process.env.MUTANTS ?? 'safety,overload,outcomes')
  .split(',')
  .map((name) => `src/app/clinical/${name}`);
