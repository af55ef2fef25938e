import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from "@ant-design/icons";
import { useWarnAboutChange } from "@refinedev/core";
import { UnsavedChangesNotifier } from "@refinedev/react-router";
import { Alert, App, Button, Flex, Typography } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EarningRuleList, PublishEarningRule, SaveEarningRule } from "../../../../client/admin.ts";
import { RequestError } from "../../../../client/request-error.ts";
import { api } from "../../api.ts";
import { Loaded } from "../../components/loaded.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SecondaryLine } from "../../components/secondary-line.tsx";
import { useWrite } from "../../components/use-write.ts";
import { useFormats, useProgram } from "../../program.tsx";
import type { ListedRule } from "./list.tsx";
import { prioritiesIn } from "./priorities.ts";
import { inputOf, valuesOf } from "./rule-form.ts";

/** The order in which rules go where only one can: by buttons, by arrow keys, by hand. */
export function RuleOrder({ close }: { close(): void }) {
  return (
    <Loaded name={["rules-to-order"]} ask={() => api.query(EarningRuleList, { archived: false })}>
      {({ program }) => <Order rules={program.earningRules.toSorted(byPriority)} close={close} />}
    </Loaded>
  );
}

function byPriority(one: ListedRule, other: ListedRule): number {
  const difference = nextOf(other).priority - nextOf(one).priority;
  return difference || (one.id < other.id ? -1 : 1);
}

/** What is edited of a rule: its draft where there is one. */
function nextOf(rule: ListedRule) {
  return rule.draft ?? rule;
}

interface OrderProps {
  readonly rules: readonly ListedRule[];
  close(): void;
}

function Order({ rules, close }: OrderProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { setWarnWhen } = useWarnAboutChange();
  const [order, setOrder] = useState(() => rules.map(({ id }) => id));
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<string | null>(null);
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const placed = order.map((id) => ({ id, priority: nextOf(ruleOf.get(id)!).priority }));
  const priorities = prioritiesIn(placed, moved);
  const changed = placed.filter(({ id, priority }) => priorities.get(id) !== priority);
  const saving = useSaving({ rules: ruleOf, priorities, close });

  function move(id: string, to: number) {
    if (to < 0 || to >= order.length || order[to] === id) return;
    const others = order.filter((other) => other !== id);
    setOrder([...others.slice(0, to), id, ...others.slice(to)]);
    setMoved(new Set([...moved, id]));
    setWarnWhen(true);
  }
  return (
    <>
      <UnsavedChangesNotifier message={t("versions.unsaved")} />
      <PageHeader
        title={t("rules.order.title")}
        text={t("rules.order.text")}
        actions={
          <>
            <Button
              onClick={() => {
                setWarnWhen(false);
                close();
              }}
            >
              {t("rules.order.cancel")}
            </Button>
            <Button
              type="primary"
              disabled={changed.length === 0}
              loading={saving.isRunning}
              onClick={() => void saving.save(changed.map(({ id }) => id))}
            >
              {t("rules.order.save")}
            </Button>
          </>
        }
      />
      {saving.problem && (
        <Alert type="error" role="alert" message={saving.problem} style={{ marginBottom: 16 }} />
      )}
      <ol className="part-list rule-order" aria-label={t("rules.order.title")}>
        {order.map((id, at) => {
          const { title, sentence } = ruleOf.get(id)!;
          return (
            <li
              key={id}
              draggable
              data-dragged={dragged === id}
              onDragStart={() => setDragged(id)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => event.preventDefault()}
              onDragEnter={() => dragged && move(dragged, at)}
              onKeyDown={({ key, altKey }) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[key];
                if (step && altKey) move(id, at + step);
              }}
            >
              <Flex gap={12} align="center">
                <HolderOutlined aria-hidden className="rule-handle" />
                <span className="number rule-place">{number(at + 1)}</span>
                <div style={{ flex: 1, minWidth: 0 }}>
                  <Typography.Text strong>{title}</Typography.Text>
                  {sentence !== title && <SecondaryLine>{sentence}</SecondaryLine>}
                </div>
                <Button
                  icon={<ArrowUpOutlined />}
                  aria-label={t("rules.order.up", { title })}
                  disabled={at === 0}
                  onClick={() => move(id, at - 1)}
                />
                <Button
                  icon={<ArrowDownOutlined />}
                  aria-label={t("rules.order.down", { title })}
                  disabled={at === order.length - 1}
                  onClick={() => move(id, at + 1)}
                />
              </Flex>
            </li>
          );
        })}
      </ol>
    </>
  );
}

interface SavingOptions {
  readonly rules: ReadonlyMap<string, ListedRule>;
  readonly priorities: ReadonlyMap<string, number>;
  close(): void;
}

/** Drafts the new priorities, and publishes those drafts that say nothing else new. */
function useSaving({ rules, priorities, close }: SavingOptions) {
  const { t } = useTranslation();
  const { notification } = App.useApp();
  const { setWarnWhen } = useWarnAboutChange();
  const { currencyCode } = useProgram();
  const formats = useFormats();
  const saved = useRef(0);
  const save = useWrite(SaveEarningRule, {
    isRepeatable: false,
    onDone: ({ saveEarningRule }) => {
      saved.current = saveEarningRule.rule!.version;
    },
  });
  const publish = useWrite(PublishEarningRule);
  const [problem, setProblem] = useState<string | null>(null);
  const [isRunning, setIsRunning] = useState(false);

  async function saveOne(id: string): Promise<string | null> {
    const rule = rules.get(id)!;
    const next = nextOf(rule);
    const values = { ...valuesOf(next, formats), priority: priorities.get(id)! };
    const input = inputOf(values, { currencyCode, ...formats });
    const refused = await save({ ...input, id, version: next.version });
    if (refused[0]) return refused[0].message;
    const isLive = rule.status === "PUBLISHED" || rule.status === "PAUSED";
    if (!isLive || rule.draft) return null;
    const [unpublished] = await publish({ id, version: saved.current });
    return unpublished?.message ?? null;
  }
  return {
    problem,
    isRunning,
    async save(ids: readonly string[]) {
      setIsRunning(true);
      setProblem(null);
      try {
        for (const id of ids) {
          const refused = await saveOne(id);
          if (refused) return setProblem(`${rules.get(id)!.title}: ${refused}`);
        }
        setWarnWhen(false);
        void notification.success({ message: t("rules.order.done") });
        close();
      } catch (error) {
        setProblem(error instanceof RequestError ? error.message : t("shell.failure.offline"));
      } finally {
        setIsRunning(false);
      }
    },
  };
}
