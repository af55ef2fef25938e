import type { Module } from "../../module.ts";
import { membersRoute } from "./members-route.ts";

export const imports: Module = {
  name: "imports",
  routes: [membersRoute],
};
