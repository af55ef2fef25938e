import type { Module } from "../../module.ts";
import { FiguresOfProgram } from "./admin.ts";

export const analytics: Module = {
  name: "analytics",
  admin: [FiguresOfProgram],
};
