import { libraryFeature } from './library.slice';

export const { selectRecents } = libraryFeature;
