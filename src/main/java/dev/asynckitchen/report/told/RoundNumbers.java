package dev.asynckitchen.report.told;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Seconds in JSON, to the nanosecond: what a virtual clock has beyond that is of no use to anybody. */
final class RoundNumbers extends StdSerializer<Double> {
    private static final int DIGITS = 9;

    private RoundNumbers() {
        super(Double.class);
    }

    static SimpleModule module() {
        return new SimpleModule("round").addSerializer(Double.class, new RoundNumbers()).addSerializer(double.class, new RoundNumbers());
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
        BigDecimal round = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        json.writeNumber(round.scale() < 0 ? round.setScale(0) : round);
    }
}
