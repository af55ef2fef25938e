import { EllipsisOutlined, StarFilled } from "@ant-design/icons";
import { App, Button, Divider, Dropdown, Flex, Typography } from "antd";
import { useTranslation } from "react-i18next";
import { ChangeListView, ChooseListView } from "../../../../../client/admin.ts";
import { SecondaryLine } from "../../secondary-line.tsx";
import { useDone } from "../../use-done.tsx";
import { useWrite } from "../../use-write.ts";
import type { UserError } from "../../use-write.ts";
import type { ViewAction, ListView } from "./list-views.tsx";

interface ViewsPanelProps {
  readonly views: readonly ListView[];
  readonly current: ListView | undefined;
  /** What the list shows now. */
  readonly state: string;
  open(view: ListView): void;
  ask(what: ViewAction): void;
}

/** The views of a list, to be opened and changed, and the way to a new one. */
export function ViewsPanel({ views, current, state, open, ask }: ViewsPanelProps) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("lists.views.button")} style={{ width: 280, maxWidth: "80vw" }}>
      {views.length === 0 && (
        <Typography.Paragraph type="secondary">{t("views.none")}</Typography.Paragraph>
      )}
      <ul style={{ listStyle: "none", margin: 0, padding: 0, maxHeight: 320, overflow: "auto" }}>
        {views.map((view) => (
          <Flex component="li" key={view.id} align="center" gap={4}>
            <Button
              type={view.id === current?.id ? "link" : "text"}
              aria-current={view.id === current?.id}
              onClick={() => open(view)}
              style={{ flex: 1, minWidth: 0, height: "auto", textAlign: "start" }}
            >
              <div style={{ width: "100%", minWidth: 0 }}>
                <div style={{ overflow: "hidden", textOverflow: "ellipsis" }}>
                  {view.name}
                  {view.chosen && (
                    <StarFilled
                      role="img"
                      aria-label={t("views.chosen")}
                      style={{ fontSize: 12, marginInlineStart: 6 }}
                    />
                  )}
                </div>
                {view.shared && (
                  <SecondaryLine>
                    {view.mine
                      ? t("views.sharedByYou")
                      : t("views.sharedBy", { name: view.owner.name })}
                  </SecondaryLine>
                )}
              </div>
            </Button>
            <ActionsOfView view={view} state={state} ask={ask} />
          </Flex>
        ))}
      </ul>
      <Divider style={{ margin: "8px 0" }} />
      <Button type="link" onClick={() => ask({ how: "save" })}>
        {t("views.save.menu")}
      </Button>
    </nav>
  );
}

interface ViewActionsProps extends Pick<ViewsPanelProps, "state" | "ask"> {
  readonly view: ListView;
}

function ActionsOfView({ view, state, ask }: ViewActionsProps) {
  const { t } = useTranslation();
  const { id, name, chosen, shared, mayChange } = view;
  const choose = useWrite(ChooseListView, { isRepeatable: false });
  const change = useWrite(ChangeListView, { isRepeatable: false });
  const say = useSaying();
  const actions = {
    choose: () => say(choose({ id, chosen: !chosen }), t("views.done")),
    replace: () =>
      say(change({ id, state }), t("views.done"), () => change({ id, state: view.state })),
    share: () => say(change({ id, shared: !shared }), t("views.done")),
    rename: () => ask({ how: "rename", view }),
    delete: () => ask({ how: "delete", view }),
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          { key: "choose", label: t(chosen ? "views.choose.no" : "views.choose.yes") },
          ...(mayChange
            ? [
                { key: "replace", label: t("views.replace"), disabled: state === view.state },
                { key: "rename", label: t("views.rename.menu") },
                { key: "share", label: t(shared ? "views.share.no" : "views.share.yes") },
                { type: "divider" as const },
                { key: "delete", label: t("views.delete.menu"), danger: true },
              ]
            : []),
        ],
        onClick: ({ key }) => actions[key as keyof typeof actions](),
      }}
    >
      <Button type="text" icon={<EllipsisOutlined />} aria-label={t("views.actions", { name })} />
    </Dropdown>
  );
}

/** Says what came of a write that is not asked about first. */
function useSaying() {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const sayDone = useDone();
  return (
    writing: Promise<readonly UserError[]>,
    done: string,
    undo?: () => Promise<readonly UserError[]>,
  ): void => {
    writing
      .then((refused) => {
        if (refused.length === 0) return sayDone(done, undo);
        const message = refused.map((it) => it.message).join(" ");
        return void notification.error({ message });
      })
      .catch(() => void notification.error({ message: t("shell.failure.offline") }));
  };
}
