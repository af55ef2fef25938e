import type { Module } from "../../module.ts";

export const activity: Module = { name: "activity" };
