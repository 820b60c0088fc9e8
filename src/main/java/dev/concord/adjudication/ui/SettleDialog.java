package dev.concord.adjudication.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks whether gold is settled although cases are open. */
class SettleDialog extends ConfirmDialog {

    SettleDialog(int undecided, Runnable settled) {
        setHeader(undecided == 1 ? "1 case is still open" : undecided + " cases are still open");
        setText("Gold will have nothing where they stand. It can be reopened.");
        setWidth("min(30rem, 94vw)");
        setCancelable(true);
        setConfirmText("Settle without them");
        addConfirmListener(confirm -> settled.run());
    }
}
