import karmaChromeLauncher from 'karma-chrome-launcher';
import karmaJasmine from 'karma-jasmine';
import { browserArgs } from './tools/browser.mjs';
import { countReporter } from './tools/karma-count.mjs';

export default function (config) {
  config.set({
    frameworks: ['jasmine'],
    plugins: [karmaJasmine, karmaChromeLauncher, countReporter],
    client: { jasmine: { random: true, stopSpecOnExpectationFailure: false, timeoutInterval: 20_000 } },
    reporters: ['dots', 'count'],
    browsers: ['Headless'],
    customLaunchers: { Headless: { base: 'ChromeHeadless', flags: browserArgs } },
    browserNoActivityTimeout: 180_000,
    captureTimeout: 120_000,
    restartOnFileChange: false,
  });
}
