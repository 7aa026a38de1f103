import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/built-site.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // two cores: more workers only wait for each other, and browsers start slowly under load
    maxWorkers: 2,
  },
});
