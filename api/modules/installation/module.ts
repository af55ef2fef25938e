import type { Module } from "../../module.ts";
import { InstallationForOperator } from "./admin.ts";

export const installation: Module = {
  name: "installation",
  admin: [InstallationForOperator],
};
