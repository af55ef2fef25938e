import overview from "./vi/overview.json";
import ledger from "./vi/ledger.json";
import partners from "./vi/partners.json";
import messages from "./vi/messages.json";
import webhooks from "./vi/webhooks.json";
import staff from "./vi/staff.json";
import referrals from "./vi/referrals.json";
import access from "./vi/access.json";
import audit from "./vi/audit.json";
import imports from "./vi/imports.json";
import lists from "./vi/lists.json";
import memberPage from "./vi/member-page.json";
import members from "./vi/members.json";
import shell from "./vi/shell.json";
import signIn from "./vi/sign-in.json";
import tiers from "./vi/tiers.json";

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
