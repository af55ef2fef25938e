import staff from "./vi/staff.json";
import referrals from "./vi/referrals.json";
import access from "./vi/access.json";
import audit from "./vi/audit.json";
import lists from "./vi/lists.json";
import members from "./vi/members.json";
import shell from "./vi/shell.json";
import signIn from "./vi/sign-in.json";
import tiers from "./vi/tiers.json";

export default { access, referrals, staff, audit, lists, members, shell, signIn, tiers };
