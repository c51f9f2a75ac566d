// The build of Dexie for current browsers ships without types of its own. It is taken because the package's default entry
// is a CommonJS bundle for old browsers behind a wrapper, a sixth larger.
declare module 'dexie/dist/modern/dexie.mjs' {
  export * from 'dexie';
}
