import overview from "./en/overview.json";
import ledger from "./en/ledger.json";
import partners from "./en/partners.json";
import messages from "./en/messages.json";
import webhooks from "./en/webhooks.json";
import staff from "./en/staff.json";
import referrals from "./en/referrals.json";
import access from "./en/access.json";
import audit from "./en/audit.json";
import imports from "./en/imports.json";
import lists from "./en/lists.json";
import memberPage from "./en/member-page.json";
import members from "./en/members.json";
import shell from "./en/shell.json";
import signIn from "./en/sign-in.json";
import tiers from "./en/tiers.json";

export default {
  overview,
  ledger,
  webhooks,
  messages,
  partners,
  access,
  referrals,
  staff,
  audit,
  imports,
  lists,
  memberPage,
  members,
  shell,
  signIn,
  tiers,
};
