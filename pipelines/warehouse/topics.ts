/** What the published tables and views are about, in the order in which they are shown: `-- topic:` of a model names one. */
export const topics = ["基础信息", "在省排名", "县市区", "落后督办", "督查计分", "政策规则", "数据质量"] as const;
