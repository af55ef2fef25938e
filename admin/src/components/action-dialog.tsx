import { Alert, Form, Modal, Typography } from "antd";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { RequestError } from "../../../client/request-error.ts";
import { useDone } from "./use-done.tsx";
import type { UserError } from "./use-write.ts";

interface ActionDialogProps<Values> {
  readonly title: string;
  readonly text?: ReactNode;
  /** What the button says that does it. */
  readonly submit: string;
  /** What is said when it is done; nothing where another step follows. */
  readonly done?: string | (() => string);
  /** Writes back what was before, for a moment after it is done; left out where nothing can. */
  readonly undo?: (values: Values) => Promise<readonly UserError[]>;
  /** Whether there is something to undo, asked once it is done. */
  readonly canUndo?: () => boolean;
  readonly isDanger?: boolean;
  /** Whether no field has to be filled in, so that none has to say so. */
  readonly areAllOptional?: boolean;
  readonly initialValues?: Partial<Values>;
  /** The fields; their names are those of the mutation's input. */
  readonly children?: ReactNode;
  run(values: Values): Promise<readonly UserError[]>;
  close(): void;
}

/** A write that is asked about first. Refusals stand at their field, others above. */
export function ActionDialog<Values extends object>(props: ActionDialogProps<Values>) {
  const {
    title,
    text,
    submit,
    done,
    undo,
    canUndo = () => true,
    isDanger,
    areAllOptional,
    initialValues,
    children,
    run,
    close,
  } = props;
  const { t } = useTranslation();
  const sayDone = useDone();
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  // What was typed is not lost by a click beside it.
  const [isTouched, setIsTouched] = useState(false);

  async function finish(values: Values) {
    setIsRunning(true);
    setProblem(null);
    try {
      const refused = await run(values);
      if (refused.length === 0) {
        const message = typeof done === "function" ? done() : done;
        if (message) sayDone(message, undo && canUndo() ? () => undo(values) : undefined);
        close();
        return;
      }
      const names = form.getFieldsError().map(({ name }) => name.join("."));
      const at = Map.groupBy(refused, ({ field }) => fieldFor(field.slice(1), names));
      form.setFields(
        names.map((name) => ({
          name: name.split(".") as never,
          errors: at.get(name)?.map(({ message }) => message) ?? [],
        })),
      );
      setProblem(
        at
          .get(null)
          ?.map(({ message }) => message)
          .join(" ") ?? null,
      );
    } catch (error) {
      setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
    } finally {
      setIsRunning(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={submit}
      okButtonProps={{ danger: isDanger === true, loading: isRunning }}
      onOk={form.submit}
      onCancel={close}
      maskClosable={!isTouched}
      keyboard={!isTouched}
      destroyOnHidden
    >
      {text && <p style={{ marginTop: 0 }}>{text}</p>}
      {problem && (
        <Alert type="error" role="alert" message={problem} style={{ marginBottom: 16 }} />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={(label, { required }) => (
          <>
            {label}
            {!required && !areAllOptional && (
              <Typography.Text type="secondary" style={{ marginInlineStart: 4 }}>
                {t("shell.optional")}
              </Typography.Text>
            )}
          </>
        )}
        initialValues={initialValues ?? {}}
        onValuesChange={() => setIsTouched(true)}
        onFinish={(values) => void finish(values)}
      >
        {children}
      </Form>
    </Modal>
  );
}

/** The field at which a refusal is shown: a list typed into one field shows those of its items. */
function fieldFor(path: readonly string[], names: readonly string[]): string | null {
  const prefixes = path.map((_, at) => path.slice(0, path.length - at).join("."));
  return prefixes.find((prefix) => names.includes(prefix)) ?? null;
}
