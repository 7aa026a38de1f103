import { defineContract } from "./contract.ts";

export const sections = defineContract({
  table: "sections",
  kind: "reference",
  title: "秘书科室",
  about: "九个秘书科室及其服务的分管领导，每行一个科室。",
  grain: ["section_code"],
  needed: [["section_code"], ["section_name"]],
  columns: {
    section_code: { header: "科室编码", type: "code", required: true, publish: true, about: "唯一。" },
    section_name: { header: "科室", type: "text", required: true, publish: true, about: "规范名称，如秘书一科。" },
    vice_mayor: {
      header: "分管副市长",
      type: "name",
      register: "official",
      publish: true,
      about: "该科室服务的副市长。",
    },
    deputy_secretary: {
      header: "分管秘书长",
      type: "name",
      register: "official",
      publish: true,
      about: "该科室服务的副秘书长。",
    },
  },
});
