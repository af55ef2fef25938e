import type { Module } from "../../modules.ts";

export const activity: Module = { name: "activity" };
