package dev.concord.workload;

/** Whether production is open for somebody of a calibration round. */
public enum CalibrationState {
    LABELLING("in calibration"),
    /** Her figures reached the gate. */
    PASSED("passed"),
    /** A lead opened it by hand. */
    OPENED("opened by hand");

    private final String words;

    CalibrationState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
