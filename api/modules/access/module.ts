import type { Module } from "../../module.ts";
import { AccessKey } from "./access-key.ts";

export const access: Module = { name: "access", entities: [AccessKey] };
