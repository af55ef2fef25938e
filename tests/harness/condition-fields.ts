import { conditionFieldsOf } from "../../api/configuration/configuration-snapshot.ts";
import { modules } from "../../api/modules.ts";

/** The condition fields of all modules. */
export const conditionFields = conditionFieldsOf(modules);
