// One project a kind of test; `npx jest --selectProjects http` runs one of them.
const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: "automatic" },
          },
          target: "es2022",
        },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.shop/"],
}

const withDatabase = {
  ...shared,
  globalSetup: "<rootDir>/integration-tests/setup/global-setup.ts",
  globalTeardown: "<rootDir>/integration-tests/setup/global-teardown.ts",
}

module.exports = {
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/src/**/*.spec.{ts,tsx}",
        "<rootDir>/integration-tests/simulators/**/*.spec.ts",
        "<rootDir>/integration-tests/repository/**/*.spec.ts",
      ],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/src/admin/"],
    },
    {
      ...withDatabase,
      displayName: "modules",
      testMatch: ["<rootDir>/integration-tests/modules/**/*.spec.ts"],
    },
    {
      ...withDatabase,
      displayName: "http",
      setupFilesAfterEnv: [
        "<rootDir>/integration-tests/setup/check-responses.ts",
      ],
      testMatch: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
    },
    {
      ...withDatabase,
      globalSetup: "<rootDir>/integration-tests/setup/browser-global-setup.ts",
      displayName: "browser",
      setupFilesAfterEnv: [
        "<rootDir>/integration-tests/setup/check-responses.ts",
      ],
      testMatch: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
    },
    {
      ...withDatabase,
      displayName: "plugin",
      testMatch: ["<rootDir>/integration-tests/plugin/**/*.spec.ts"],
    },
    {
      ...shared,
      displayName: "start",
      testMatch: ["<rootDir>/integration-tests/start/**/*.spec.ts"],
    },
  ],
}
