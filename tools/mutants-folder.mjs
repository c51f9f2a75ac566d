/** The folder whose mutants are made, and whose own specifications are asked about them. */
export const folder = `src/app/clinical/${process.env.MUTANTS ?? 'safety'}`;
