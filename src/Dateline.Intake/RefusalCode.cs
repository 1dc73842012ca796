namespace Dateline.Intake;

/// <summary>Why an input was not read. The value is the stable number that users see: 101 is DL0101.</summary>
public enum RefusalCode
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty = 101,

    /// <summary>Not text, HTML or JSON: a binary file, or a format that is not read.</summary>
    NotText = 102,

    /// <summary>More bytes than the limit.</summary>
    TooLarge = 103,

    /// <summary>The letters make no sense in any encoding that is read.</summary>
    UnknownEncoding = 104,

    /// <summary>In a language that is not English.</summary>
    NotEnglish = 105,

    /// <summary>HTML without any text of its own.</summary>
    NoMainText = 106,

    /// <summary>HTML with more elements than the limit.</summary>
    HtmlTooComplex = 107,

    /// <summary>Not a JSON object.</summary>
    BadJson = 108,

    /// <summary>A JSON object without text.</summary>
    NoText = 109,

    /// <summary>A JSON field that holds something else than it should.</summary>
    BadField = 110,

    /// <summary>A date that does not exist, or that cannot be read without guessing.</summary>
    BadDate = 111,

    /// <summary>A file that is missing or may not be opened.</summary>
    CannotOpen = 112,
}
