import type { Module } from "../../module.ts";
import { exportRoute } from "./export-route.ts";

export const exports: Module = {
  name: "exports",
  routes: [exportRoute],
};
