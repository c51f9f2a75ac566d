import eslint from '@eslint/js';
import ngrx from '@ngrx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { zones } from './tools/fences.mjs';

export default defineConfig(
  { ignores: ['dist/', '.angular/', 'node_modules/', 'pictures/', 'test-results/', 'playwright-report/'] },
  {
    files: ['**/*.ts'],
    extends: [
      eslint.configs.recommended,
      ...tseslint.configs.strictTypeChecked,
      ...tseslint.configs.stylisticTypeChecked,
      ...angular.configs.tsRecommended,
      prettier,
    ],
    languageOptions: {
      parserOptions: {
        project: ['src/tsconfig.spec.json', 'e2e/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'src/tsconfig.spec.json' })],
    },
    processor: angular.processInlineTemplates,
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'keel', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'keel', style: 'camelCase' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Angular's configuration classes take literals
      'no-console': 'error',
    },
  },
  {
    files: ['src/app/**/*.ts'],
    extends: [...ngrx.configs['all']],
    rules: {
      '@ngrx/prefer-effect-callback-in-block-statement': 'off', // an effect that is one pipe reads best as one
    },
  },
  {
    files: ['src/app/clinical/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'The medicine imports nothing outside itself.' }] },
      ],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'localStorage',
        'crypto',
        'fetch',
        'performance',
        'setTimeout',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'The medicine imports nothing outside itself, and nothing late.' },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock: take the date as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'No clock: take the date as an argument.',
        },
        { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'No randomness.' },
      ],
    },
  },
  {
    files: ['src/app/!(records)/**/*.ts', 'src/app/records/!(indexed-db)/**/*.ts', 'src/app/records/*.ts'],
    ignores: ['src/app/clinical/**', '**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^dexie', message: 'The database is known to records/indexed-db alone, and loaded late.' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression[source.value=/^dexie/]',
          message: 'The database is known to records/indexed-db alone.',
        },
      ],
    },
  },
  {
    files: ['src/app/shell/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/screens/**'], message: 'The shell loads screens late: import() in a route.' }] },
      ],
    },
  },
  {
    // A specification may insist that something is there: where it is not, the specification fails.
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // Geometry walks along arrays whose length it has just made.
    files: ['src/app/figure/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [eslint.configs.recommended, prettier],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
  },
);
