import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

export default [
  { ignores: [".medusa/", ".shop/", "node_modules/"] },
  ...medusa.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parser: tseslint.parser },
    plugins: { "@typescript-eslint": tseslint.plugin },
    rules: {
      curly: "error",
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // Nothing here answers a request, so there is no status to map an error to.
    files: ["bench/**"],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
]
