import { join } from "node:path";
import { z } from "zod";
import { readYaml } from "./read-yaml.ts";

/** site.yaml (DESIGN 3.0): whose site this is. */

const siteSchema = z.looseObject({
  title: z.string().min(1),
  province: z.string().min(1),
  home_city: z.string().min(1),
  issuer: z.string().default(""),
  document_prefix: z.record(z.string(), z.string()).default({}),
  sample: z.boolean().default(false),
  sample_note: z.string().default("示例数据"),
});

export type Site = z.infer<typeof siteSchema>;

export function readSite(dataDirectory: string): Site {
  return readYaml(join(dataDirectory, "site.yaml"), "site.yaml", siteSchema);
}
