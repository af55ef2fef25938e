import type { Module } from "../../modules.ts";
import { AccessKey } from "./access-key.ts";

export const access: Module = { name: "access", entities: [AccessKey] };
