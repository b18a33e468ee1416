/** The rules of typescript-eslint's `strict-type-checked`, those of `eslint:recommended`, and our own. */

const error = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'error']))
const off = (...rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']))

export default {
  plugins: ['typescript', 'import', 'oxc'],
  jsPlugins: ['./rooms.js'],
  // What is outright wrong; whatever else is asked stands below.
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    '**/dist/',
    '**/generated/',
    '**/coverage/',
    '**/.tap/',
    // The client's program is compiled beside what is generated for it, by a test.
    'docs/clients/',
    // A build writes these beside its configuration, and removes them while this may be reading.
    '**/*.timestamp-*.mjs',
    '**/*.bundled_*.mjs',
  ],
  rules: {
    ...error(
      'no-array-constructor',
      'no-case-declarations',
      'no-empty',
      'no-fallthrough',
      'no-prototype-builtins',
      'no-regex-spaces',
      'no-unexpected-multiline',
      'no-useless-assignment',
      'preserve-caught-error',
    ),
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    ...off(
      // What is imported is there: the compiler says so.
      'import/default',
      'import/namespace',
      // A list of strings may be sorted as it is.
      'typescript/require-array-sort-compare',
    ),
  },
  overrides: [
    {
      files: ['**/*.ts'],
      rules: {
        ...error(
          'no-useless-constructor',
          'no-var',
          'prefer-const',
          'prefer-rest-params',
          'prefer-spread',
          'typescript/no-deprecated',
          'typescript/no-dynamic-delete',
          'typescript/no-explicit-any',
          'typescript/no-extraneous-class',
          'typescript/no-generated-empty-object-type',
          'typescript/no-invalid-void-type',
          'typescript/no-misused-promises',
          'typescript/no-mixed-enums',
          'typescript/no-namespace',
          'typescript/no-non-null-asserted-nullish-coalescing',
          'typescript/no-non-null-assertion',
          'typescript/no-require-imports',
          'typescript/no-unnecessary-boolean-literal-compare',
          'typescript/no-unnecessary-condition',
          'typescript/no-unnecessary-template-expression',
          'typescript/no-unnecessary-type-arguments',
          'typescript/no-unnecessary-type-assertion',
          'typescript/no-unnecessary-type-constraint',
          'typescript/no-unnecessary-type-conversion',
          'typescript/no-unnecessary-type-parameters',
          'typescript/no-unsafe-argument',
          'typescript/no-unsafe-assignment',
          'typescript/no-unsafe-call',
          'typescript/no-unsafe-function-type',
          'typescript/no-unsafe-member-access',
          'typescript/no-unsafe-return',
          'typescript/only-throw-error',
          'typescript/prefer-literal-enum-member',
          'typescript/prefer-promise-reject-errors',
          'typescript/prefer-reduce-type-parameter',
          'typescript/prefer-return-this-type',
          'typescript/related-getter-setter-pairs',
          'typescript/unified-signatures',
          'typescript/use-unknown-in-catch-callback-variable',
        ),
        // The type of a schema is an interface, which editors, errors and the reference call by its name.
        'typescript/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
        'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
        'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
        'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        'typescript/restrict-plus-operands': [
          'error',
          {
            allowAny: false,
            allowBoolean: false,
            allowNullish: false,
            allowNumberAndString: false,
            allowRegExp: false,
          },
        ],
        'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
        'typescript/return-await': ['error', 'error-handling-correctness-only'],
      },
    },
    {
      files: ['packages/*/src/**/*.ts'],
      rules: error('rooms/one-way'),
    },
    {
      // The core is pure: it runs in browsers, Deno and notebooks as well as in Node.
      files: ['packages/core/src/**/*.ts'],
      rules: {
        'no-restricted-imports': [
          'error',
          { patterns: [{ group: ['node:*'], message: 'The core does no I/O.' }] },
        ],
        'import/no-nodejs-modules': 'error',
        'no-restricted-globals': ['error', 'process', 'Buffer', 'fetch', 'console'],
      },
    },
    {
      files: ['packages/*/test/**/*.ts', 'docs/notebooks/test/**/*.ts'],
      rules: {
        'typescript/no-floating-promises': [
          'error',
          // What `t.test` returns: tap itself waits for it. Every other promise is awaited.
          {
            allowForKnownSafePromises: [
              { from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' },
            ],
          },
        ],
        ...off(
          'typescript/no-non-null-assertion',
          // Answers over HTTP and broken documents are untyped on purpose.
          'typescript/no-unsafe-argument',
          'typescript/no-unsafe-assignment',
          'typescript/no-unsafe-member-access',
        ),
      },
    },
    {
      files: ['**/*.{js,mjs}'],
      rules: {
        ...error('no-redeclare', 'no-undef'),
        // No compiler has read these, so that little is known of their types.
        ...off('typescript/restrict-template-expressions', 'typescript/unbound-method'),
      },
      globals: Object.fromEntries(
        ['clearTimeout', 'console', 'performance', 'process', 'setTimeout', 'URL'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
  ],
}
