import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noClock = 'core takes time and randomness as arguments (see docs/architecture.md).'
const phoneMissing = 'Phones lack it: Android WeChat has no Intl, iOS before 16.4 no lookbehind.'

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**', 'test/golden/**'] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: noClock },
        { object: 'Math', property: 'random', message: noClock },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: noClock },
        { selector: 'Identifier[name="Intl"]', message: phoneMissing },
        { selector: 'Literal[regex.pattern=/\\(\\?<[!=]/]', message: phoneMissing },
      ],
    },
  },
  {
    files: ['src/miniapp/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'Identifier[name="Intl"]', message: phoneMissing },
        { selector: 'Literal[regex.pattern=/\\(\\?<[!=]/]', message: phoneMissing },
      ],
    },
  },
)
