import { expect, test } from "vitest";
import { isSameAddress } from "../../api/modules/referrals/checks/review-reasons.ts";
import { mailboxOf } from "../../api/values/typed/mailbox.ts";

test.each([
  ["lan@tea.example", "lan@tea.example"],
  ["Lan+friend@Tea.example", "lan@tea.example"],
  ["lan.dang@tea.example", "lan.dang@tea.example"],
  ["L.an.Dang+2@gmail.com", "landang@gmail.com"],
  ["landang@googlemail.com", "landang@gmail.com"],
  ["+lan@tea.example", "+lan@tea.example"],
  ["lan.dang@me.com", "lan.dang@icloud.com"],
  ["lan.dang@mac.com", "lan.dang@icloud.com"],
  ["Lan-Dang_1@pm.me", "landang1@proton.me"],
  ["le\u0302@tea.example", "lê@tea.example"],
])("%s reaches %s", (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});

const home = { line1: "12 Nguyễn Huệ", city: "Hà Nội", countryCode: "VN" };
test.each([
  [{ ...home }, true],
  [{ line1: "12, nguyen hue", city: "HA NOI", countryCode: "VN" }, true],
  [{ line1: "12 Nguyễn Huệ" }, true],
  [{ ...home, line1: "12A Nguyễn Huệ" }, false],
  [{ ...home, city: "Huế" }, false],
  [{ ...home, countryCode: "US" }, false],
  [{ city: "Hà Nội" }, false],
  [{ ...home, line1: " " }, false],
  [null, false],
])("%o is the same house: %s", (address, isSame) => {
  expect(isSameAddress(home, address)).toBe(isSame);
  expect(isSameAddress(address, home)).toBe(isSame);
});
