package dev.verdict.benchmarks.figures;

import java.util.Comparator;
import java.util.List;

/**
 * The straight line nearest to some points in relative terms: a deviation of a tenth counts alike at a thousand frames and
 * at a million.
 *
 * @param slope for each frame
 * @param intercept at no frames
 * @param rSquared how much of the spread the line explains, 1 for all
 * @param farthest the point that deviates most
 * @param deviation of that point, as a fraction of the line
 */
record LineFit(double slope, double intercept, double rSquared, Point farthest, double deviation) {
    /** A number of frames and what was measured there. */
    record Point(double frames, double figure) {}

    static LineFit of(List<Point> points) {
        // Weighted least squares, the weight of a point being one over the square of its figure.
        double weights = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Point point : points) {
            double weight = 1 / (point.figure() * point.figure());
            weights += weight;
            x += weight * point.frames();
            y += weight * point.figure();
            xx += weight * point.frames() * point.frames();
            xy += weight * point.frames() * point.figure();
        }
        double slope = (weights * xy - x * y) / (weights * xx - x * x);
        double intercept = (y - slope * x) / weights;
        Point farthest = points.stream()
                .max(Comparator.comparingDouble(point -> Math.abs(deviation(point, slope, intercept))))
                .orElseThrow();
        return new LineFit(
                slope, intercept, rSquared(points, slope, intercept), farthest, deviation(farthest, slope, intercept));
    }

    private static double deviation(Point point, double slope, double intercept) {
        return point.figure() / (intercept + slope * point.frames()) - 1;
    }

    private static double rSquared(List<Point> points, double slope, double intercept) {
        double mean = points.stream().mapToDouble(Point::figure).average().orElseThrow();
        double unexplained = 0;
        double all = 0;
        for (Point point : points) {
            unexplained += Math.pow(point.figure() - intercept - slope * point.frames(), 2);
            all += Math.pow(point.figure() - mean, 2);
        }
        return 1 - unexplained / all;
    }
}
