import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { RequestError } from "../../../client/request-error.ts";
import type { UserError } from "./use-write.ts";

/** Writes back what was before. @returns why that was refused; empty when it was done */
export type Undo = () => Promise<readonly UserError[]>;

/** How long a way back is offered. */
const UNDO_SECONDS = 10;

/** Says that something was done, and offers the way back where there is one. */
export function useDone(): (message: string, undo?: Undo) => void {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  return (message, undo) => {
    if (!undo) return void notification.success({ message });
    const key = crypto.randomUUID();
    async function goBack() {
      notification.destroy(key);
      const problem = await problemOf(undo!, t("shell.failure.offline"));
      if (problem)
        void notification.warning({ message: t("shell.undo.not"), description: problem });
      else void notification.success({ message: t("shell.undo.done") });
    }
    void notification.success({
      key,
      message,
      duration: UNDO_SECONDS,
      actions: (
        <Button size="small" onClick={() => void goBack()}>
          {t("shell.undo.button")}
        </Button>
      ),
    });
  };
}

async function problemOf(undo: Undo, offline: string): Promise<string> {
  try {
    return (await undo()).map(({ message }) => message).join(" ");
  } catch (error) {
    return error instanceof RequestError ? error.message : offline;
  }
}

/** Why nothing is written back: what was saved is not what is there any more. */
export function useUndoRefusal(): readonly UserError[] {
  const { t } = useTranslation();
  return [{ code: "EDITED_MEANWHILE", field: [], message: t("shell.undo.meanwhile") }];
}
