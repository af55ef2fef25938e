import lists from "./en/lists.json";
import members from "./en/members.json";
import shell from "./en/shell.json";
import signIn from "./en/sign-in.json";

export default {
  lists,
  members,
  shell,
  signIn,
};
