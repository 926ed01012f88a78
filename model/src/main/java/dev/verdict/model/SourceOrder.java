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

    /** The order of two texts as far as they are ASCII letters alone; 0 where something else stands before they differ. */
    static int compareLetters(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (!isLetter(l) || !isLetter(r)) {
                return 0;
            }
            if (l != r) {
                return Character.compare(l, r);
            }
        }
        return 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
