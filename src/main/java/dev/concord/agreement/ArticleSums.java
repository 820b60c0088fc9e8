package dev.concord.agreement;

/** What each article adds to the sums that a figure is made of, so that a resample of articles is a weighted sum. */
final class ArticleSums {

    private final int width;
    private final double[] rows;

    ArticleSums(int articles, int width) {
        this.width = width;
        this.rows = new double[articles * width];
    }

    void set(int article, int column, double value) {
        rows[article * width + column] = value;
    }

    void add(int article, int column, double value) {
        rows[article * width + column] += value;
    }

    /** The sums of all articles, each once. */
    double[] all() {
        double[] sums = new double[width];
        for (int article = 0; article * width < rows.length; article++) addTo(sums, article, 1);
        return sums;
    }

    /** @param times how often each article counts, in their order */
    double[] resampled(int[] times) {
        double[] sums = new double[width];
        for (int article = 0; article < times.length; article++) {
            if (times[article] != 0) addTo(sums, article, times[article]);
        }
        return sums;
    }

    private void addTo(double[] sums, int article, int times) {
        for (int i = 0; i < width; i++) sums[i] += times * rows[article * width + i];
    }
}
