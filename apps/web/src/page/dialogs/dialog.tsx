import { App, Modal } from 'antd';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useEffect } from 'react';
import styles from './dialog.module.css';

interface Props {
  readonly title: string;
  readonly open?: boolean;
  readonly width?: number;
  /** What is decided in it; null where it only shows something or has its own button. */
  readonly decision: {
    readonly okText: string;
    readonly cancelText?: string;
    readonly danger?: boolean;
    readonly disabled?: boolean;
    readonly isPending: boolean;
    readonly onOk: () => void;
  } | null;
  /** Whether closing it would lose what a person typed. */
  readonly wouldLose?: () => boolean;
  /** A click beside it does not close it. */
  readonly stays?: boolean;
  /** Nothing but its button closes it: it shows something this once. */
  readonly untilDecided?: boolean;
  readonly onClose: () => void;
  readonly onClosed?: () => void;
  readonly children: ReactNode;
}

/**
 * A dialog: Enter decides in a field of one line or before anything has the focus, Ctrl+Enter in any field; Escape, the cross or a click beside it ask before
 * typed text is lost; the focus goes back to where it was.
 */
export function Dialog({
  title,
  open = true,
  width = 520,
  decision,
  wouldLose,
  stays = false,
  untilDecided = false,
  onClose,
  onClosed,
  children,
}: Props) {
  const { modal } = App.useApp();
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open]);

  const close = (event: MouseEvent | KeyboardEvent) => {
    const isCancel = event.target instanceof Element && event.target.closest('.ant-modal-footer') !== null;
    if (isCancel || !wouldLose?.()) {
      onClose();
      return;
    }
    modal.confirm({
      title: '关闭后填写的内容不再保留，确定吗？',
      okText: '关闭',
      cancelText: '继续填写',
      onOk: onClose,
    });
  };
  const decide = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const field = event.target;
    const isLine =
      field instanceof HTMLInputElement && field.type !== 'checkbox' && field.role !== 'combobox';
    const isText = isLine || field instanceof HTMLTextAreaElement;
    if (!decision || decision.disabled || decision.isPending) return;
    // Where the focus is on the dialog as a whole: there is nothing to fill in, or nobody has begun.
    const isWhole =
      field instanceof HTMLElement &&
      field.getAttribute('role') === 'dialog' &&
      !decision.danger &&
      !untilDecided &&
      !event.repeat;
    if (!(event.ctrlKey || event.metaKey ? isText : isLine || isWhole)) return;
    event.preventDefault();
    decision.onOk();
  };

  return (
    <Modal
      open={open}
      width={width}
      title={title}
      classNames={{ footer: styles['footer'] ?? '' }}
      {...(decision
        ? {
            okText: decision.okText,
            ...(decision.cancelText !== undefined && { cancelText: decision.cancelText }),
            okButtonProps: { danger: decision.danger ?? false, disabled: decision.disabled ?? false },
            confirmLoading: decision.isPending,
            onOk: decision.onOk,
          }
        : { footer: null })}
      {...((stays || untilDecided) && { mask: { closable: false } })}
      {...(untilDecided && {
        closable: false,
        keyboard: false,
        cancelButtonProps: { style: { display: 'none' } },
      })}
      {...(onClosed && { afterClose: onClosed })}
      onCancel={close}
      wrapProps={{ onKeyDown: decide, onFocus: notAtTheCross }}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}

/** Where no field takes the focus, a dialog would begin at its cross, and Enter close it. Whoever goes to the cross stays there. */
function notAtTheCross({ currentTarget, target, relatedTarget }: FocusEvent<HTMLElement>): void {
  const isCross = target.closest('.ant-modal-close') !== null;
  const comesFromWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (isCross && !comesFromWithin) currentTarget.querySelector<HTMLElement>('[role="dialog"]')?.focus();
}
