import { defineConfig } from "astro/config";

/** Static pages whose links are relative and name files: one dist/ works at a root, in a subfolder and from a folder. */
export default defineConfig({
  outDir: process.env.DUCHA_SITE_OUT ?? "dist",
  output: "static",
  trailingSlash: "ignore",
  build: { format: "preserve", inlineStylesheets: "never", assets: "assets", concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, cssTarget: "chrome88" },
    ssr: { external: ["@duckdb/node-api"] },
  },
});
