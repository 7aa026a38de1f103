import { defineContract } from "./contract.ts";

export const officials = defineContract({
  table: "officials",
  kind: "reference",
  title: "负责人",
  about: "负责人的职务和任期，一人每任一职一行。",
  grain: ["official_id", "organisation_code", "post", "start_month"],
  needed: [["official_id"], ["official_name"]],
  columns: {
    official_id: { header: "人员编码", type: "code", required: true, publish: true, about: "一人一码，换任职务不变。" },
    official_name: { header: "姓名", type: "text", required: true, publish: true, about: "姓名。" },
    organisation_code: {
      header: "单位",
      type: "name",
      register: "organisation",
      publish: true,
      about: "任职单位：部门、县市区或市政府。",
    },
    post: { header: "职务", type: "text", publish: true, about: "职务，如副市长。" },
    start_month: {
      header: "任职开始",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "任职的第一个月，空为一直。",
    },
    end_month: {
      header: "任职结束",
      type: "month",
      mayBeFuture: true,
      publish: true,
      about: "任职的最后一个月，空为在任。",
    },
  },
});
