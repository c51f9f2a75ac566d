import { type ApplicationConfig, ErrorHandler, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideKeelState } from '../state/provide-state';
import { KeelErrorHandler } from './error-handler';
import { KeelTitleStrategy } from './title-strategy';
import { routes } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideKeelState(),
    { provide: ErrorHandler, useClass: KeelErrorHandler },
    { provide: TitleStrategy, useClass: KeelTitleStrategy },
  ],
};
