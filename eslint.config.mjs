import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.data', 'public', '**/*.cjs', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'jest', property: 'mock', message: 'No module mocks: pass the real thing or a fake at a real seam.' },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      complexity: ['error', 8],
    },
  },
  {
    files: ['server/features/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.read-model.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/platform/db/scope'], importNames: ['managerOf'], message: 'Only repositories and read models ask the database.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**', '**/*.test.ts', 'seeds/**', 'migrations/**', 'scripts/**', '**/catalogue/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      'max-params': ['error', 4],
      complexity: ['error', 12],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Both are lists of small functions inside one that holds what they share.
    files: ['server/**/*.routes.ts', 'server/**/*.repository.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }] },
  },
);
