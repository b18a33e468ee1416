import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { roomRules } from './rooms.js'

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/generated/',
    '**/coverage/',
    '**/.tap/',
    // The client's program is compiled beside what is generated for it, by a test.
    'docs/clients/',
    // A build writes these beside its configuration, and removes them while this may be reading.
    '**/*.timestamp-*.mjs',
    '**/*.bundled_*.mjs',
  ]),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        // Two programs for all packages: the project service would make one for each, with core in all of them.
        project: ['tsconfig.json', 'packages/api/client/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There is no enum: `erasableSyntaxOnly` in tsconfig.base.json forbids it.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A Fastify plugin is an async function whether or not it awaits anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  ...roomRules,
  {
    // The core is pure: it runs in browsers, Deno and notebooks as well as in Node.
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'The core does no I/O.' }] },
      ],
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'console'],
    },
  },
  {
    files: ['packages/*/test/**/*.ts', 'docs/notebooks/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // What `t.test` returns: tap itself waits for it. Every other promise is awaited.
        {
          allowForKnownSafePromises: [
            { from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Answers over HTTP and broken documents are untyped on purpose.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['clearTimeout', 'console', 'performance', 'process', 'setTimeout', 'URL'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  },
)
