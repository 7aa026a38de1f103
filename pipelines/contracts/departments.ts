import { defineContract } from "./contract.ts";

export const departments = defineContract({
  table: "departments",
  kind: "reference",
  title: "市直部门",
  about: "市直部门，每行一个，行序即行政序列。",
  grain: ["department_code"],
  needed: [["department_code"], ["department_name"]],
  columns: {
    department_code: {
      header: "部门编码",
      type: "code",
      required: true,
      publish: true,
      about: "唯一，用作页面文件名。",
    },
    department_name: { header: "部门", type: "text", required: true, publish: true, about: "规范名称。" },
    short_name: { header: "简称", type: "text", publish: true, about: "简称。" },
    aliases: { header: "别名", type: "list", publish: true, about: "其他写法和旧称，以顿号分隔。" },
    section_code: {
      header: "联系科室",
      type: "name",
      register: "section",
      publish: true,
      about: "联系该部门的秘书科室。",
    },
  },
});
