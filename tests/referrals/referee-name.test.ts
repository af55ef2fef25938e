import { expect, test } from "vitest";
import { refereeName } from "../../api/modules/referrals/referee-name.ts";

test.each([
  ["An", "Nguyễn", "An N."],
  ["An", "đỗ", "An Đ."],
  ["An", "Ông".normalize("NFD"), "An Ô."],
  ["Văn An", " Lê ", "Văn An L."],
  ["An", null, "An"],
  ["An", " ", "An"],
  [null, "Nguyễn", null],
  [" ", "Nguyễn", null],
  [null, null, null],
])("%j %j is shown as %j", (givenName, familyName, shown) => {
  expect(refereeName({ givenName, familyName })).toBe(shown);
});
