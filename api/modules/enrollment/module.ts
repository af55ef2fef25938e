import type { Module } from "../../module.ts";
import { EnrollmentByStaff } from "./admin.ts";
import { enrollmentEvents } from "./enrollment-events.ts";
import { EnrollmentWrites } from "./storefront.ts";

export const enrollment: Module = {
  name: "enrollment",
  events: enrollmentEvents,
  storefront: [EnrollmentWrites],
  admin: [EnrollmentByStaff],
};
