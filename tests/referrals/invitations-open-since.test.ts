import { expect, test } from "vitest";
import { invitationsOpenSince } from "../../api/modules/referrals/invitations-open-since.ts";

test.each([
  ["2026-11-22T10:00:00Z", 30, "2026-10-22T17:00:00Z"],
  ["2026-11-22T16:59:59Z", 30, "2026-10-22T17:00:00Z"],
  ["2026-11-22T17:00:00Z", 30, "2026-10-23T17:00:00Z"],
  ["2026-11-22T10:00:00Z", 1, "2026-11-20T17:00:00Z"],
])("at %s, with %d days, invitations since %s are open", (now, invitationDays, since) => {
  const terms = { invitationDays, timeZone: "Asia/Ho_Chi_Minh" };
  expect(invitationsOpenSince(new Date(now), terms)).toEqual(new Date(since));
});
