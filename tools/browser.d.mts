export const browserArgs: string[];
export function findBrowser(): Promise<{ path: string; env: Record<string, string> }>;
