package dev.verdict.model;

/** Orders addresses as a reader of the body meets them: element 9 before element 10. */
final class SourceOrder {
    private SourceOrder() {}

    static int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            if (isDigit(left.charAt(l)) && isDigit(right.charAt(r))) {
                int leftEnd = digitsEnd(left, l);
                int rightEnd = digitsEnd(right, r);
                int order = numbers(left.substring(l, leftEnd), right.substring(r, rightEnd));
                if (order != 0) {
                    return order;
                }
                l = leftEnd;
                r = rightEnd;
            } else {
                int order = Character.compare(left.charAt(l), right.charAt(r));
                if (order != 0) {
                    return order;
                }
                l++;
                r++;
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    /** By value; where only zeros at the front differ, fewer of them first. */
    private static int numbers(String left, String right) {
        String l = left.replaceFirst("^0+(?=.)", "");
        String r = right.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(l.length(), r.length());
        order = order != 0 ? order : l.compareTo(r);
        return order != 0 ? order : Integer.compare(left.length(), right.length());
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
