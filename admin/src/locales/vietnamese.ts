import lists from "./vi/lists.json";
import members from "./vi/members.json";
import shell from "./vi/shell.json";
import signIn from "./vi/sign-in.json";

export default {
  lists,
  members,
  shell,
  signIn,
};
